package kr.dongne.material.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.Future;
import kr.dongne.event.EventId;
import kr.dongne.material.Materials;
import kr.dongne.shared.ui.Notices;

/** The files of an event: everybody who sees the event downloads, officers and the dong whose event it is add. */
public final class MaterialsPanel extends Section {

    private static final int LARGEST_BYTES = 20 * 1024 * 1024;

    private final EventId event;
    private final transient Materials materials;
    private final MaterialList list;

    public MaterialsPanel(EventId event, Materials materials) {
        this.event = event;
        this.materials = materials;
        list = new MaterialList(event, materials);
        addClassNames("card", "event-materials");
        add(new H2(getTranslation("material.title")), list);
        if (materials.takesFromMe(event)) add(upload());
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
        list.refresh();
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
}
