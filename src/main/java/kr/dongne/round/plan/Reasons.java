package kr.dongne.round.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.ConsultantKey;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Violation;
import kr.dongne.assignment.WindowKey;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.TeamDraft;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes sentences of explanations and broken rules, in the reader's language. */
@Component
public class Reasons {

    private final Windows windows;
    private final Dongs dongs;
    private final Lecturers lecturers;
    private final MessageSource messages;

    Reasons(Windows windows, Dongs dongs, Lecturers lecturers, MessageSource messages) {
        this.windows = windows;
        this.dongs = dongs;
        this.lecturers = lecturers;
        this.messages = messages;
    }

    /** The words of one round, looked up once. */
    public Words of(RoundDetails round, Locale locale) {
        return new Words(
                round,
                windows.of(round.id()).stream().collect(Collectors.toMap(WindowRow::id, Function.identity())),
                dongs.all().stream().collect(Collectors.toMap(Dong::code, Dong::name)),
                lecturers.all().stream().collect(Collectors.toMap(Lecturer::id, Lecturer::name)),
                messages,
                locale);
    }

    /** Sentences about one round in one language. */
    public static final class Words {

        private final RoundDetails round;
        private final Map<WindowId, WindowRow> windows;
        private final Map<DongCode, String> dongs;
        private final Map<BookableId, String> lecturers;
        private final MessageSource messages;
        private final Locale locale;

        private Words(
                RoundDetails round,
                Map<WindowId, WindowRow> windows,
                Map<DongCode, String> dongs,
                Map<BookableId, String> lecturers,
                MessageSource messages,
                Locale locale) {
            this.round = round;
            this.windows = windows;
            this.dongs = dongs;
            this.lecturers = lecturers;
            this.messages = messages;
            this.locale = locale;
        }

        /** The dong's name. */
        public String dong(DongCode dong) {
            return dongs.getOrDefault(dong, dong.value());
        }

        /** The team's name with its consultants. */
        public String team(@Nullable UUID team) {
            if (team == null) return text("round.team.none");
            TeamDraft draft = round.team(team);
            String names = draft.consultants().stream()
                    .map(one -> lecturers.getOrDefault(one, ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return draft.name() + " (" + names + ")";
        }

        /** When the window is. */
        public String window(WindowKey window) {
            WindowRow row = windows.get(Keys.of(window));
            return row == null ? "" : InWords.brief(row.slot().start(), locale);
        }

        /** Which wish the dong got, and why no better one. */
        public String sentence(Explanation explanation) {
            List<String> parts = new ArrayList<>();
            parts.add(outcome(explanation));
            for (Explanation.Better better : explanation.better())
                parts.add(text(
                        "round.reason.better",
                        better.rank(),
                        window(better.window()),
                        better.obstacles().isEmpty()
                                ? ""
                                : obstacle(better.obstacles().getFirst())));
            return String.join(" ", parts);
        }

        private String outcome(Explanation explanation) {
            if (explanation.placement() == null) return text("round.reason.unplaced");
            if (explanation.rank() > 0) return text("round.reason.rank", explanation.rank());
            return text(explanation.better().isEmpty() ? "round.reason.no-wish" : "round.reason.unwished");
        }

        private String obstacle(Explanation.Obstacle obstacle) {
            return cause(obstacle.cause().name(), obstacle.consultants(), obstacle.others());
        }

        /** What rule is broken, and by whom. */
        public String sentence(Violation violation) {
            return cause(violation.cause().name(), violation.consultants(), violation.others());
        }

        private String cause(String cause, Collection<ConsultantKey> consultants, Collection<DongCode> others) {
            String people = consultants.stream()
                    .map(one -> lecturers.getOrDefault(new BookableId(one.value()), ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            String names = others.stream().map(this::dong).sorted().collect(Collectors.joining(", "));
            return text("round.cause." + cause.toLowerCase(Locale.ROOT).replace('_', '-'), people, names);
        }

        /** The next-best alternatives, each with what it would cost whom; at most three. */
        public List<String> alternatives(Explanation explanation) {
            return explanation.alternatives().stream()
                    .limit(3)
                    .map(this::alternative)
                    .toList();
        }

        private String alternative(Explanation.Alternative alternative) {
            Placement placement = alternative.placement();
            String where = text(
                    alternative.rank() > 0 ? "round.reason.alternative.wished" : "round.reason.alternative",
                    window(placement.window()),
                    alternative.rank());
            if (alternative.others().isEmpty()) return where + " " + text("round.reason.price.nobody");
            String price = alternative.others().stream().map(this::price).collect(Collectors.joining(", "));
            return where + " " + text("round.reason.price", price);
        }

        private String price(Explanation.Price price) {
            if (price.to() == null) return text("round.reason.price.no-visit", dong(price.dong()));
            return text(
                    price.toRank() > 0 ? "round.reason.price.wished" : "round.reason.price.moved",
                    dong(price.dong()),
                    window(price.to().window()),
                    price.toRank());
        }

        private String text(String key, Object... arguments) {
            String text = messages.getMessage(key, arguments, locale);
            return text == null ? "" : text;
        }
    }
}
