package kr.dongne.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import kr.dongne.shared.DongCode;

/** The way from what a screen shows to subscribing to it in the own calendar program. */
public final class SubscribeLink extends Anchor {

    /** The screen of subscriptions. */
    public static final String SCREEN = "feeds";

    /** The parameter of its address that says what is subscribed to. */
    public static final String KIND = "kind";

    /** The parameter that says of which dong or round. */
    public static final String OF = "of";

    private SubscribeLink(String address) {
        super(address);
        setRouterIgnore(false);
        addClassName("subscribe-link");
        Icon sign = VaadinIcon.CALENDAR_USER.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(I18NProvider.translate("shared.subscribe")));
    }

    /** To everything. */
    public static SubscribeLink toDistrict() {
        return to("district", "");
    }

    /** To what is for a dong. */
    public static SubscribeLink toDong(DongCode dong) {
        return to("dong", dong.value());
    }

    /** To the visits of a round. */
    public static SubscribeLink toRound(UUID round) {
        return to("round", round.toString());
    }

    /** To the own visits. */
    public static SubscribeLink toVisits() {
        return to("visits", "");
    }

    private static SubscribeLink to(String kind, String of) {
        return new SubscribeLink(SCREEN + "?" + KIND + "=" + kind + (of.isEmpty() ? "" : "&" + OF + "=" + of));
    }
}
