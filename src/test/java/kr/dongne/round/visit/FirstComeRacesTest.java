package kr.dongne.round.visit;

import kr.dongne.testing.DongneTest;

@DongneTest
class FirstComeRacesTest extends FirstComeRaces {}
