package kr.dongne.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Who has signed in is kept in a place of the context's own; with several contexts in one JVM the last one made would
 * win. The one that starts, or whose tests begin, takes the place of the JVM.
 */
final class OwnSecurity implements SmartLifecycle {

    private final ApplicationContext context;
    private volatile boolean running;

    private OwnSecurity(ApplicationContext context) {
        this.context = context;
    }

    static void in(GenericApplicationContext context) {
        context.registerBean(OwnSecurity.class, () -> new OwnSecurity(context));
    }

    static OwnSecurity of(ApplicationContext context) {
        return context.getBean(OwnSecurity.class);
    }

    void takePlace() {
        context.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    @Override
    public void start() {
        takePlace();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that acts as somebody when it starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
