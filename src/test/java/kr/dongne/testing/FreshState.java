package kr.dongne.testing;

import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import kr.dongne.embedded.InProcessMail;
import kr.dongne.testing.DongneTest.Cleaning;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Takes the tables back to the state after the start and empties the mailboxes, before each test or each class. */
class FreshState extends AbstractTestExecutionListener {

    private static final int BEFORE_ALL_THAT_MAKE_DATA = 2500;
    private static final Map<ApplicationContext, TableSnapshot> SNAPSHOTS = new WeakHashMap<>();

    @Override
    public int getOrder() {
        return BEFORE_ALL_THAT_MAKE_DATA;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        OwnSecurity.of(test.getApplicationContext()).takePlace();
        restore(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var annotation = TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), DongneTest.class);
        if (annotation == null || annotation.cleaning() == Cleaning.BEFORE_EACH_TEST) restore(test);
    }

    /** After the screens of a browserless test are there. */
    @Override
    public void beforeTestExecution(TestContext test) {
        SignedIn.keepInTheScreens();
    }

    private static void restore(TestContext test) {
        snapshot(test).restore();
        test.getApplicationContext().getBeanProvider(InProcessMail.class).ifAvailable(InProcessMail::clear);
    }

    private static synchronized TableSnapshot snapshot(TestContext test) {
        return SNAPSHOTS.computeIfAbsent(
                test.getApplicationContext(), context -> TableSnapshot.take(context.getBean(DataSource.class)));
    }
}
