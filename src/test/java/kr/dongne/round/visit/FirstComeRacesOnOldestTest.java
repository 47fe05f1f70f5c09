package kr.dongne.round.visit;

import kr.dongne.testing.DongneTest;
import kr.dongne.testing.OnOldestMariaDb;

/** The same races on the oldest MariaDB that is supported, where a transaction has no snapshot isolation. */
@DongneTest
class FirstComeRacesOnOldestTest extends FirstComeRaces implements OnOldestMariaDb {}
