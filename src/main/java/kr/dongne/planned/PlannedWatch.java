package kr.dongne.planned;

import java.time.Duration;
import kr.dongne.access.SystemActor;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.RegularWork;
import org.springframework.stereotype.Component;

/** Looks every minute which planned mails are due. */
@Component
class PlannedWatch extends RegularWork {

    private final PlannedSending sending;
    private final SystemActor system;

    PlannedWatch(PlannedSending sending, SystemActor system, DongneProperties properties) {
        super("planned-mails", Duration.ofMinutes(1), properties);
        this.sending = sending;
        this.system = system;
    }

    @Override
    protected void once() {
        system.call(sending::sendDue);
    }
}
