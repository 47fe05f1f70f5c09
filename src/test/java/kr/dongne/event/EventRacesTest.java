package kr.dongne.event;

import kr.dongne.testing.DongneTest;

/** The races on the embedded server. */
@DongneTest
class EventRacesTest extends EventRaces {}
