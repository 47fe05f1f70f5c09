package kr.dongne.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.event.EventId;
import kr.dongne.papers.DownloadSheet.Format;
import kr.dongne.papers.DownloadSheet.Kind;
import kr.dongne.papers.SignInSheets;

/** One card for each paper: what it is for, and a button for each kind of file. */
final class PapersPanel extends Div {

    private final transient Downloads downloads;

    PapersPanel(EventId event, SignInSheets sheets) {
        downloads = new Downloads(event, sheets, this);
        addClassName("papers");
        H2 heading = new H2(getTranslation("papers.title"));
        Paragraph hint = new Paragraph(getTranslation("papers.hint"));
        hint.addClassName("secondary");
        add(heading, hint);
        for (Kind kind : Kind.values()) add(card(kind));
    }

    private Section card(Kind kind) {
        String name = getTranslation("papers.kind." + kind);
        Div files = new Div();
        files.addClassName("form-actions");
        for (Format format : Format.values()) files.add(button(name, kind, format));
        Section card = new Section(new H3(name), new Paragraph(getTranslation("papers.kind." + kind + ".for")), files);
        card.addClassName("card");
        return card;
    }

    private Button button(String name, Kind kind, Format format) {
        String file = getTranslation("papers.format." + format);
        String title = name + " · " + file;
        Button button = new Button(file, VaadinIcon.DOWNLOAD.create(), click -> downloads.ask(title, kind, format));
        button.setAriaLabel(title);
        return button;
    }
}
