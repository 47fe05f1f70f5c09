package kr.dongne.testing;

import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A {@link DongneTest} that implements it runs on the oldest MariaDB that is supported; one server for all of them, which
 * ends with the tests' process.
 */
@Tag("long")
@DirtiesContext
public interface OnOldestMariaDb {

    @DynamicPropertySource
    static void onTheOldest(DynamicPropertyRegistry properties) {
        Schema schema = Debian10_11.shared().freshSchema();
        properties.add("spring.datasource.url", schema::url);
        properties.add("spring.datasource.username", schema::username);
        properties.add("spring.datasource.password", schema::password);
    }
}
