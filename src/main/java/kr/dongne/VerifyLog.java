package kr.dongne;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kr.dongne.accesslog.ChainCheck;
import kr.dongne.accesslog.LogVerdict;
import kr.dongne.embedded.DatabaseFolders;
import kr.dongne.embedded.EmbeddedMariaDb;
import kr.dongne.embedded.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command behind {@code bin/verify-log}: compares the access log with its chain without starting the console. Ends with
 * 0 when the log is whole, 1 when it is broken, 2 when it could not be read.
 */
public final class VerifyLog {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREAD = 2;

    private VerifyLog() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out));
    }

    /** Reads the database that these environment variables name, or else the one in the home folder. */
    static int run(Map<String, String> environment, PrintStream out) {
        String url = environment.get("SPRING_DATASOURCE_URL");
        if (url != null && !url.isBlank()) {
            return check(
                    new DriverManagerDataSource(
                            url,
                            environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                            environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")),
                    out);
        }
        Path database = Path.of(environment.getOrDefault("DONGNE_HOME", ".dongne"), "database");
        if (!Files.isDirectory(database)) {
            out.println("데이터베이스가 없습니다. / There is no database: " + database);
            return UNREAD;
        }
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(DatabaseFolders.under(database), List.of())) {
            return check(new DriverManagerDataSource(server.url(), server.username(), server.password()), out);
        } catch (StartRefused inUse) {
            out.println("콘솔이 실행 중입니다. 콘솔을 멈추고 다시 하거나, 접속기록 화면의 [기록 검증] 단추를 쓰세요.");
            out.println("The console is running: stop it first, or use the button on the screen of the access log.");
            return UNREAD;
        }
    }

    private static int check(DataSource database, PrintStream out) {
        LogVerdict verdict = new ChainCheck(JdbcClient.create(database)).verdict();
        LogVerdict.@Nullable Break found = verdict.firstBreak();
        out.printf("봉인된 기록 / sealed records: %d, 봉인 전 / not sealed yet: %d%n", verdict.rows(), verdict.waiting());
        if (verdict.disposedThrough() > 0) out.printf("파기 / disposed of: 1 … %d%n", verdict.disposedThrough());
        out.printf("마지막 봉인 / last seal: %d %s%n", verdict.number(), verdict.hash());
        if (found == null) {
            out.println("온전함 / WHOLE");
            return WHOLE;
        }
        out.printf("훼손됨 / BROKEN: %s, 기록 / record %d, 봉인 / seal %d%n", found.kind(), found.row(), found.seal());
        return BROKEN;
    }
}
