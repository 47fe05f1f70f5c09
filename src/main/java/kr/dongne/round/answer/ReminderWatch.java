package kr.dongne.round.answer;

import java.time.Duration;
import kr.dongne.access.SystemActor;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.RegularWork;
import org.springframework.stereotype.Component;

/** Looks every minute which dongs are to be reminded. */
@Component
class ReminderWatch extends RegularWork {

    private final Reminders reminders;
    private final SystemActor system;

    ReminderWatch(Reminders reminders, SystemActor system, DongneProperties properties) {
        super("round-reminders", Duration.ofMinutes(1), properties);
        this.reminders = reminders;
        this.system = system;
    }

    @Override
    protected void once() {
        system.call(reminders::remindAndEscalate);
    }
}
