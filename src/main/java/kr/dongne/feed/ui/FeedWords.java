package kr.dongne.feed.ui;

import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.feed.FeedRow;
import kr.dongne.feed.FeedTarget;

/** How feeds are called on screens. */
final class FeedWords {

    private FeedWords() {}

    static String name(FeedTarget target, String of) {
        return of.isEmpty() && !target.subject().isEmpty()
                ? I18NProvider.translate("feed.kind.lost")
                : I18NProvider.translate(target.kind().textKey(), of);
    }

    static String name(FeedRow row) {
        return name(row.target(), row.name());
    }
}
