package kr.dongne.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import kr.dongne.event.EventId;
import kr.dongne.material.MaterialContent;
import kr.dongne.material.MaterialRow;
import kr.dongne.material.Materials;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** The files of an event: everybody who sees the event downloads, officers add and take away. */
final class MaterialsPanel extends Section {

    private static final int LARGEST_BYTES = 20 * 1024 * 1024;
    private static final long KILO = 1024;

    private final EventId event;
    private final transient Materials materials;
    private final boolean mayChange;
    private final Div list = new Div();

    MaterialsPanel(EventId event, Materials materials, boolean mayChange) {
        this.event = event;
        this.materials = materials;
        this.mayChange = mayChange;
        addClassNames("card", "event-materials");
        add(new H2(getTranslation("material.title")), list);
        if (mayChange) add(upload());
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<MaterialRow> rows = materials.list(event);
        if (rows.isEmpty()) {
            list.add(new Paragraph(getTranslation("material.none")));
            return;
        }
        UnorderedList files = new UnorderedList();
        rows.forEach(row -> files.add(item(row)));
        list.add(files);
    }

    private ListItem item(MaterialRow row) {
        Anchor link = new Anchor(download(row), row.fileName());
        Span size = new Span(size(row.sizeBytes()));
        size.addClassName("secondary");
        ListItem item = new ListItem(link, size);
        if (mayChange) item.add(removeButton(row));
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

    private Div upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".hwp", ".hwpx", ".xlsx", ".docx", ".pptx", ".png", ".jpg", ".jpeg");
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected ->
                Notices.warning(rejected.getFileName().isBlank() ? "material.problem.file-kind" : "material.help"));
        Span help = new Span(getTranslation("material.help"));
        help.addClassName("secondary");
        return new Div(upload, help);
    }

    /** Never holds more than the largest file that is taken, whatever is sent. */
    private void take(UploadEvent upload) throws IOException {
        byte[] bytes = upload.getInputStream().readNBytes(LARGEST_BYTES + 1);
        String name = upload.getFileName();
        Future<Void> unused = upload.getUI().access(() -> received(name, bytes));
    }

    private void received(String fileName, byte[] bytes) {
        boolean kept = Notices.attempt(() -> materials.add(event, fileName, bytes));
        if (!kept) return;
        Notices.success("material.added", fileName);
        refresh();
    }

    private UploadI18N words() {
        String choose = getTranslation("material.upload");
        String drop = getTranslation("material.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("material.problem.file-too-large", 20))
                        .setIncorrectFileType(getTranslation("material.problem.file-kind"))
                        .setTooManyFiles(getTranslation("material.help")));
    }

    private static String size(long bytes) {
        if (bytes < KILO * KILO) return String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / KILO));
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
