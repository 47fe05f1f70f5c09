package kr.dongne.booking;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class BookingRaceOnDebianTest {

    private static final int RACES = 5_000;

    @Test
    void noTwoBookingsOverlapOnTheOldestServerThatWeSupport() throws Exception {
        try (Debian10_11 server = Debian10_11.start()) {
            nobodyOverlapsOn(server.freshSchema());
        }
    }

    @Test
    void noTwoBookingsOverlapOnTheEmbeddedServer() throws Exception {
        nobodyOverlapsOn(MariaDb.freshSchema());
    }

    private static void nobodyOverlapsOn(Schema empty) throws Exception {
        BookingRace race = new BookingRace(empty.migrated(), BookingTable::new).run(RACES);
        assertThat(race.accidents()).isEmpty();
        assertThat(race.overlaps()).isZero();
        assertThat(race.noonsWithOneWinner()).isEqualTo(RACES / 2);
    }
}
