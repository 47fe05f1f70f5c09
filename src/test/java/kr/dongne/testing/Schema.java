package kr.dongne.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database of its own on a real server, and how to reach it. */
public record Schema(String name, String url, String username, String password) {

    /** Opens a connection for every request for one: eight callers have eight separate connections. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    /** The same database with all tables of the product. */
    public Schema migrated() {
        Flyway.configure().dataSource(url, username, password).load().migrate();
        return this;
    }
}
