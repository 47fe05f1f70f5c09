package kr.dongne.attendance;

import kr.dongne.testing.DongneTest;
import kr.dongne.testing.OnOldestMariaDb;

/** The same races on the oldest MariaDB that is supported. */
@DongneTest
class CheckInRacesOnOldestTest extends CheckInRaces implements OnOldestMariaDb {}
