package kr.dongne.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.dongne.access.Role;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.roster.ApplyImport;
import kr.dongne.roster.CouncilRoster;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.ImportState;
import kr.dongne.roster.RosterApplying;
import kr.dongne.roster.RosterChecks;
import kr.dongne.roster.RosterFile;
import kr.dongne.roster.RosterImports;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B8: a hundred thousand people from a workbook, compared, kept as a dry run and applied, against reading and inserting. */
@DongneTest
class RosterImportBench {

    private static final int PEOPLE = Integer.getInteger("dongne.bench.people", 100_000);
    private static final int ROUNDS = Integer.getInteger("dongne.bench.rounds", 5);
    private static final int BATCH = 1_000;

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterChecks checks;

    @Autowired
    private RosterApplying applying;

    @Autowired
    private Dongs dongs;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private byte[] workbook;
    private Map<String, String> codes;

    @BeforeEach
    void aWorkbook() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        workbook = CouncilRoster.of(PEOPLE).xlsx();
        codes = dongs.all().stream()
                .collect(Collectors.toMap(Dong::name, dong -> dong.code().value()));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void importsAgainstABareReaderAndABatch() throws Exception {
        new Duel(
                        "B8",
                        "import of %,d people with validation, dry run and undo".formatted(PEOPLE),
                        "fastexcel-reader and one transaction of JDBC batches into the same two tables",
                        "≤ 1.5")
                .fight(ROUNDS, this::empty, Duel.timed(this::ours), Duel.timed(this::theirs));
    }

    private void empty() {
        for (String table : new String[] {"affiliation", "person", "roster_line", "roster_import", "person_intake"})
            jdbc.sql("set statement foreign_key_checks = 0 for truncate table " + table)
                    .update();
    }

    private void ours() throws InterruptedException {
        ImportId id = imports.begin(new RosterFile("명부.xlsx", workbook));
        while (checks.of(id).state() == ImportState.READING) Thread.sleep(10);
        long read = System.nanoTime();
        applying.apply(new ApplyImport(id, Set.of(), LocalDate.of(2026, 11, 20)));
        System.out.printf("applied in %.2f s%n", (System.nanoTime() - read) / 1e9);
        assertThat(checks.of(id).added()).isEqualTo(PEOPLE);
    }

    private void theirs() throws Exception {
        try (Connection connection = database.getConnection();
                var file = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = file.getFirstSheet().openStream();
                PreparedStatement person = connection.prepareStatement("""
                        insert into person (id, version, name, name_initials, email, shared_mailbox, phone, note, created_at,
                          changed_at) values (?, 0, ?, ?, ?, false, ?, ?, utc_timestamp(6), utc_timestamp(6))""");
                PreparedStatement affiliation = connection.prepareStatement("""
                        insert into affiliation (id, person_id, unit, dong_code, role, valid_from, valid_to)
                        values (?, ?, 'COUNCIL', ?, 'COUNCIL_MEMBER', ?, ?)""")) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (Row row : (Iterable<Row>) rows.skip(1)::iterator) {
                add(row, person, affiliation);
                if (++waiting % BATCH == 0) execute(person, affiliation);
            }
            execute(person, affiliation);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(jdbc.sql("select count(*) from affiliation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
    }

    private void add(Row row, PreparedStatement person, PreparedStatement affiliation) throws Exception {
        UUID id = Uuid7.next();
        person.setString(1, id.toString());
        person.setString(2, row.getCellText(CouncilRoster.NAME));
        person.setString(3, row.getCellText(CouncilRoster.NAME));
        person.setString(4, row.getCellText(CouncilRoster.EMAIL));
        person.setString(5, row.getCellText(CouncilRoster.PHONE));
        person.setString(6, null);
        person.addBatch();
        affiliation.setString(1, Uuid7.next().toString());
        affiliation.setString(2, id.toString());
        affiliation.setString(3, codes.get(row.getCellText(CouncilRoster.DONG)));
        affiliation.setString(4, row.getCellText(CouncilRoster.FROM));
        affiliation.setString(5, row.getCellText(CouncilRoster.TO));
        affiliation.addBatch();
    }

    private static void execute(PreparedStatement person, PreparedStatement affiliation) throws Exception {
        person.executeBatch();
        affiliation.executeBatch();
    }
}
