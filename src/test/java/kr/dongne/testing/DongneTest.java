package kr.dongne.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Put it on a test class and the whole console runs in it on a real MariaDB of its own, with a home folder of its own,
 * workers that stand still (unless {@code properties = "dongne.background=true"}), in-process mail on random ports, and
 * every test starts from the state right after the start; for a real web server use
 * {@link WebEnvironment#DEFINED_PORT}, its port is a free one and the base URL fits.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = FreshInstallation.class)
@TestExecutionListeners(listeners = FreshState.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DongneTest {

    /** As in {@link SpringBootTest#properties()}; each different set costs another start of the console. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    /** When the tables go back to the state after the start. */
    Cleaning cleaning() default Cleaning.BEFORE_EACH_TEST;

    /** A story told over several tests keeps its state between them. */
    enum Cleaning {
        BEFORE_EACH_TEST,
        BEFORE_EACH_CLASS
    }
}
