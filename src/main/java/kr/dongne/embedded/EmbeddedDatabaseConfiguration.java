package kr.dongne.embedded;

import java.util.List;
import kr.dongne.shared.DongneHome;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Brings a MariaDB along when no other database is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(External.NoDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(DongneHome home) {
        var folders = DatabaseFolders.under(home.folder("database"));
        return EmbeddedMariaDb.start(folders, List.of());
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedMariaDb database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
