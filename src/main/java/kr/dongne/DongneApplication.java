package kr.dongne;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the console. */
@SpringBootApplication
public class DongneApplication {

    public static void main(String[] args) {
        SpringApplication.run(DongneApplication.class, args);
    }
}
