package kr.dongne.privacy.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.privacy.ReviewRow;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** How far a review has come, as a badge. */
final class ReviewBadge {

    private ReviewBadge() {}

    static StatusBadge of(ReviewRow review) {
        String text = I18NProvider.translate("privacy.review.state." + review.state());
        return switch (review.state()) {
            case PREPARED -> new StatusBadge(Tone.WARNING, VaadinIcon.EDIT, text);
            case SUBMITTED -> new StatusBadge(Tone.INFO, VaadinIcon.HOURGLASS, text);
            case SIGNED -> new StatusBadge(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE, text);
        };
    }
}
