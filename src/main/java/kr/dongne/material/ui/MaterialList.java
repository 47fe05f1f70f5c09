package kr.dongne.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import kr.dongne.event.EventId;
import kr.dongne.material.MaterialContent;
import kr.dongne.material.MaterialRow;
import kr.dongne.material.Materials;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** The files of an event to be downloaded; whoever may take one away finds the button beside it. */
public final class MaterialList extends Div {

    private static final long KILO = 1024;

    private final EventId event;
    private final transient Materials materials;

    public MaterialList(EventId event, Materials materials) {
        this.event = event;
        this.materials = materials;
        addClassName("event-materials");
        refresh();
    }

    void refresh() {
        removeAll();
        List<MaterialRow> rows = materials.list(event);
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("material.none")));
            return;
        }
        UnorderedList files = new UnorderedList();
        rows.forEach(row -> files.add(item(row)));
        add(files);
    }

    private ListItem item(MaterialRow row) {
        Anchor link = new Anchor(download(row), row.fileName());
        String size = size(row.sizeBytes());
        Span about = new Span(row.dong() == null ? size : getTranslation("material.of-dong", size));
        about.addClassName("secondary");
        ListItem item = new ListItem(link, about);
        if (materials.isMine(event, row)) item.add(removeButton(row));
        return item;
    }

    private DownloadHandler download(MaterialRow row) {
        return DownloadHandler.fromInputStream(request -> {
            MaterialContent content = materials.content(event, row.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(content.bytes()),
                    content.fileName(),
                    content.contentType(),
                    content.bytes().length);
        });
    }

    private Button removeButton(MaterialRow row) {
        Button remove = new Button(VaadinIcon.TRASH.create());
        remove.setAriaLabel(getTranslation("material.remove", row.fileName()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> Confirm.danger(
                getTranslation("material.remove.title"),
                getTranslation("material.remove.text", row.fileName()),
                getTranslation("shared.delete"),
                () -> {
                    materials.remove(event, row.id());
                    Notices.success("material.removed", row.fileName());
                    refresh();
                }));
        return remove;
    }

    private static String size(long bytes) {
        if (bytes < KILO * KILO) return String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / KILO));
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
