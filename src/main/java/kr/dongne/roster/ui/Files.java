package kr.dongne.roster.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import kr.dongne.document.DocumentFile;

/** Links to files that are made when somebody asks for them. */
final class Files {

    private Files() {}

    static Anchor link(String text, Supplier<DocumentFile> maker) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    DocumentFile file = maker.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.contentType(),
                            file.content().length);
                }),
                "");
        var sign = VaadinIcon.DOWNLOAD_ALT.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        link.add(sign, new com.vaadin.flow.component.html.Span(text));
        link.getElement().setAttribute("download", true);
        link.addClassName("roster-download");
        return link;
    }
}
