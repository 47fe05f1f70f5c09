package kr.dongne.roster.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.district.AffiliationRole;
import kr.dongne.roster.ImportHead;
import kr.dongne.roster.ImportState;
import kr.dongne.roster.LineState;
import kr.dongne.roster.Mark;
import kr.dongne.roster.RosterColumn;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** What imports, lines and marks are called and how they look: always a word and a sign, the colour only repeats them. */
final class Words {

    private Words() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String column(RosterColumn column) {
        return text("roster.column." + column);
    }

    static String role(AffiliationRole role) {
        return text("people.role." + role.name());
    }

    static String name(ImportHead head) {
        return head.fileName().isEmpty() ? text("roster.pasted") : head.fileName();
    }

    static String reason(Mark mark) {
        return text(mark.messageKey(), mark.arguments().toArray());
    }

    static StatusBadge badge(LineState state) {
        return new StatusBadge(tone(state), icon(state), text("roster.line." + state));
    }

    static StatusBadge badge(ImportState state) {
        Tone tone =
                switch (state) {
                    case READING, CHECKED -> Tone.INFO;
                    case FAILED -> Tone.DANGER;
                    case APPLIED -> Tone.SUCCESS;
                    case UNDONE -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, text("roster.state." + state));
    }

    /** The reason with its sign; what kind it is stands before it for those who do not see the sign. */
    static Span mark(Mark mark, String before) {
        Icon sign = icon(mark.level()).create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(text("roster.level." + mark.level()) + ": ");
        kind.addClassName("visually-hidden");
        Span line = new Span(sign, kind, new Span(before + reason(mark)));
        line.addClassNames("roster-mark", "roster-mark-" + mark.level().name().toLowerCase(java.util.Locale.ROOT));
        return line;
    }

    static VaadinIcon icon(LineState state) {
        return switch (state) {
            case NEW -> VaadinIcon.PLUS_CIRCLE;
            case CHANGED -> VaadinIcon.EDIT;
            case SAME -> VaadinIcon.CHECK_CIRCLE;
            case ASK -> VaadinIcon.QUESTION_CIRCLE;
            case ERROR -> VaadinIcon.EXCLAMATION_CIRCLE;
            case OUT -> VaadinIcon.BAN;
        };
    }

    private static VaadinIcon icon(Mark.Level level) {
        return switch (level) {
            case CHANGED -> VaadinIcon.EDIT;
            case WARNING -> VaadinIcon.WARNING;
            case ASK -> VaadinIcon.QUESTION_CIRCLE;
            case ERROR -> VaadinIcon.EXCLAMATION_CIRCLE;
        };
    }

    private static Tone tone(LineState state) {
        return switch (state) {
            case NEW, CHANGED -> Tone.INFO;
            case SAME -> Tone.SUCCESS;
            case ASK -> Tone.WARNING;
            case ERROR -> Tone.DANGER;
            case OUT -> Tone.NEUTRAL;
        };
    }
}
