package kr.dongne.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.inbox.Inbox;
import kr.dongne.inbox.InboxStatus;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.InWords;
import org.springframework.stereotype.Component;

/** What stands above every screen as long as it holds: that this is a demo, that answers by mail are not read. */
@Component
class Banners {

    private final Inbox inbox;
    private final CurrentActor currentActor;
    private final DongneProperties properties;
    private final Clock clock;

    Banners(Inbox inbox, CurrentActor currentActor, DongneProperties properties, Clock clock) {
        this.inbox = inbox;
        this.currentActor = currentActor;
        this.properties = properties;
        this.clock = clock;
    }

    List<com.vaadin.flow.component.Component> create(Locale language) {
        List<com.vaadin.flow.component.Component> banners = new ArrayList<>();
        if (properties.demo()) {
            String today = InWords.date(LocalDate.now(clock), language);
            banners.add(banner(
                    VaadinIcon.FLASK, "banner-demo", I18NProvider.translate(language, "shell.banner.demo", today)));
        }
        if (currentActor.get().is(Role.DISTRICT_OFFICER)) {
            InboxStatus.State state = inbox.status().state();
            if (state != InboxStatus.State.READING)
                banners.add(banner(
                        VaadinIcon.WARNING,
                        "banner-warning",
                        I18NProvider.translate(language, "shell.banner.inbox." + state)));
        }
        return banners;
    }

    private static Div banner(VaadinIcon icon, String className, String text) {
        Icon sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Div banner = new Div(sign, new Span(text));
        banner.addClassNames("banner", className);
        banner.getElement().setAttribute("role", "status");
        return banner;
    }
}
