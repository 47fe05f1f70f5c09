package kr.dongne.attendance;

import kr.dongne.testing.DongneTest;

/** The races on the embedded server. */
@DongneTest
class CheckInRaceTest extends CheckInRaces {}
