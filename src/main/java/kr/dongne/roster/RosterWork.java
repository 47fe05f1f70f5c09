package kr.dongne.roster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Does what takes long one after the other, as whoever asked for it, so that the screen can be left. */
@Component
class RosterWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);

    private final ImportStore imports;
    private final Broadcast broadcast;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("roster-reader").daemon().factory());

    RosterWork(ImportStore imports, Broadcast broadcast) {
        this.imports = imports;
        this.broadcast = broadcast;
    }

    void later(ImportId id, Runnable work) {
        worker.execute(new DelegatingSecurityContextRunnable(() -> attempt(id, work)));
    }

    private void attempt(ImportId id, Runnable work) {
        try {
            work.run();
        } catch (BusinessException refused) {
            imports.failed(id, refused.messageKey());
        } catch (RuntimeException broken) {
            if (!worker.isShutdown())
                LOG.warn("import {} ended: {}", id.value(), broken.getClass().getName());
            imports.failed(id, "roster.problem.interrupted");
        } finally {
            broadcast.publish(id.topic());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
