package kr.dongne.event;

import kr.dongne.testing.DongneTest;
import kr.dongne.testing.OnOldestMariaDb;

/** The same races on the oldest MariaDB that is supported. */
@DongneTest
class EventRacesOnOldestTest extends EventRaces implements OnOldestMariaDb {}
