package kr.dongne.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import kr.dongne.event.EventId;
import kr.dongne.material.Materials;
import kr.dongne.material.ui.MaterialList;
import kr.dongne.round.visit.DayPlan;
import kr.dongne.round.visit.VisitNotes;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.KeptInBrowser;
import kr.dongne.shared.ui.Notices;

/** One visit on the consultant's phone, with its note. What is typed stays in the browser until it is saved. */
final class DayPlanCard extends Article {

    private final TextArea note = new TextArea();
    private final String saved;
    private long version;

    DayPlanCard(DayPlan plan, VisitNotes notes, Materials materials) {
        version = plan.noteVersion();
        saved = plan.note() == null ? "" : plan.note();
        addClassName("card");
        add(new H3(plan.dong()), when(plan), new Paragraph(place(plan)));
        if (plan.phone() != null) {
            Anchor call = new Anchor("tel:" + plan.phone(), getTranslation("round.mine.phone") + " " + plan.phone());
            add(new Paragraph(call));
        }
        EventId event = plan.event();
        if (event != null) {
            add(new Paragraph(VisitCard.link(
                    "events/" + event.value() + "/desk",
                    VaadinIcon.CHECK_SQUARE_O,
                    getTranslation("round.mine.attendance"))));
            add(new H4(getTranslation("round.mine.files")), new MaterialList(event, materials));
        }
        note.setLabel(getTranslation("round.mine.note"));
        note.setWidthFull();
        note.setMaxLength(VisitNotes.LONGEST);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValue(saved);
        if (plan.noteBy() != null) note.setHelperText(plan.noteBy());
        String key = plan.visit().value().toString();
        KeptInBrowser.keep(note, key);
        Button save = new Button(getTranslation("round.mine.note.save"), VaadinIcon.CHECK.create(), click -> {
            try {
                String typed = note.getValue();
                version = notes.write(plan.visit(), version, typed);
                KeptInBrowser.saved(note, key, typed);
                note.setInvalid(false);
                Notices.success("round.mine.note.saved");
            } catch (BusinessException refused) {
                note.setErrorMessage(Notices.text(refused));
                note.setInvalid(true);
            }
        });
        add(note, save);
    }

    private Paragraph when(DayPlan plan) {
        Paragraph when = new Paragraph(InWords.slot(plan.slot(), getLocale()) + " · " + plan.round());
        when.addClassName("round-when");
        return when;
    }

    private static String place(DayPlan plan) {
        return plan.address() == null ? plan.place() : plan.place() + " · " + plan.address();
    }

    boolean isTyping() {
        return !note.getValue().equals(saved);
    }
}
