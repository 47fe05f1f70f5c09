package kr.dongne.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kr.dongne.access.Role;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterPages;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** B9: scrolling to random lines of a roster of a million people against one of ten thousand, on the same server. */
@DongneTest
@Import(RosterScrollBench.Switch.class)
class RosterScrollBench {

    private static final int MANY = Integer.getInteger("dongne.bench.people", 1_000_000);
    private static final int FEW = 10_000;
    private static final int ROUNDS = Integer.getInteger("dongne.bench.rounds", 5);
    private static final int PAGES = 400;
    private static final int PAGE = 50;
    private static final double NANOS = 1e9;
    private static final AtomicReference<DataSource> CHOSEN = new AtomicReference<>();

    /** The console's own database until another one is chosen. */
    @TestConfiguration
    static class Switch {

        @Bean
        static BeanPostProcessor switching() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource own ? new Chosen(own) : bean;
                }
            };
        }
    }

    private static final class Chosen extends DelegatingDataSource {

        Chosen(DataSource own) {
            super(own);
        }

        @Override
        protected DataSource obtainTargetDataSource() {
            DataSource chosen = CHOSEN.get();
            return chosen == null ? super.obtainTargetDataSource() : chosen;
        }
    }

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    private SingleConnectionDataSource many;
    private SingleConnectionDataSource few;

    @BeforeEach
    void twoRosters() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        jdbc.sql("set global innodb_buffer_pool_size = 512 * 1024 * 1024").update();
        many = rosterOf(MANY);
        few = rosterOf(FEW);
    }

    @AfterEach
    void back() {
        CHOSEN.set(null);
        many.destroy();
        few.destroy();
        jdbc.sql("set global innodb_buffer_pool_size = 128 * 1024 * 1024").update();
        SignedIn.out();
    }

    @Test
    void scrollsAMillionLinesAsItScrollsTenThousand() throws Exception {
        new Duel(
                        "B9",
                        "roster of %,d people, random jumps, current people only".formatted(MANY),
                        "the same with %,d people".formatted(FEW),
                        "p95 ≤ 1.5",
                        "seconds for a page of %d, 95th percentile of %d".formatted(PAGE, PAGES))
                .fight(ROUNDS, () -> {}, () -> scrolled(many, MANY), () -> scrolled(few, FEW));
    }

    private double scrolled(DataSource database, int people) {
        CHOSEN.set(database);
        RosterPages pages = new RosterPages(roster, RosterFilter.CURRENT);
        assertThat(pages.count()).isEqualTo(people);
        long first = System.nanoTime();
        pages.fetch(people - PAGE, PAGE).toList();
        System.out.printf("first jump among %,d: %.3f s%n", people, (System.nanoTime() - first) / NANOS);
        Random random = new Random(people);
        double[] seconds = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            int offset = random.nextInt(people - PAGE);
            long start = System.nanoTime();
            assertThat(pages.fetch(offset, PAGE).toList()).hasSize(PAGE);
            seconds[i] = (System.nanoTime() - start) / NANOS;
        }
        Arrays.sort(seconds);
        return seconds[PAGES * 95 / 100];
    }

    private static SingleConnectionDataSource rosterOf(int people) {
        Schema schema = MariaDb.freshSchema().migrated();
        var source = new SingleConnectionDataSource(schema.url(), schema.username(), schema.password(), true);
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                insert into person (id, version, name, name_initials, shared_mailbox, created_at, changed_at)
                select uuid(), 0, concat(substr('김이박최정강조윤장임한오서신권황안송류홍', 1 + seq mod 20, 1),
                    substr('민서지현수영예은준도하윤재성태', 1 + seq div 20 mod 15, 1),
                    substr('우진아연호석빈경미선희철훈나라', 1 + seq div 300 mod 15, 1)), '', false,
                  utc_timestamp(6), utc_timestamp(6)
                from seq_1_to_%d
                """.formatted(people)).update();
        jdbc.sql("""
                insert into affiliation (id, person_id, unit, dong_code, role, valid_from)
                select uuid(), p.id, 'COUNCIL', (select min(code) from dong), 'COUNCIL_MEMBER', '2020-01-01' from person p
                """).update();
        jdbc.sql("analyze table person, affiliation").query().listOfRows();
        return source;
    }
}
