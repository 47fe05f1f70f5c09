package kr.dongne.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kr.dongne.roster.ImportId;
import kr.dongne.roster.RosterFile;
import kr.dongne.roster.RosterFiles;
import kr.dongne.roster.RosterImports;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Notices;

/** The first step: a file, or cells copied from a spreadsheet. */
final class UploadPanel extends Section {

    private static final int LONGEST_PASTE = 2_000_000;

    private final transient RosterImports imports;
    private final transient Consumer<ImportId> begun;
    private final TextArea cells = new TextArea();

    UploadPanel(RosterImports imports, RosterFiles files, Consumer<ImportId> begun) {
        this.imports = imports;
        this.begun = begun;
        addClassNames("card", "roster-upload");
        Paragraph help = new Paragraph(Words.text("roster.upload.help"));
        help.addClassName("secondary");
        var locale = getLocale();
        add(
                new H2(Words.text("roster.upload.title")),
                upload(),
                help,
                Files.link(Words.text("roster.upload.template"), () -> files.template(locale)),
                paste());
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFileSize(RosterFile.LARGEST_BYTES);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt");
        String choose = Words.text("roster.upload.choose");
        String drop = Words.text("roster.upload.drop");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.text("roster.problem.too-large"))
                        .setIncorrectFileType(Words.text("roster.upload.kind"))
                        .setTooManyFiles(Words.text("roster.upload.kind"))));
        upload.addFileRejectedListener(rejected -> Notices.warning("roster.upload.kind"));
        return upload;
    }

    /** Never holds more than the largest file that is taken, whatever is sent. */
    private void take(UploadEvent upload) throws IOException {
        byte[] bytes = upload.getInputStream().readNBytes(RosterFile.LARGEST_BYTES + 1);
        String name = upload.getFileName();
        Future<Void> unused = upload.getUI()
                .access(() -> Notices.attempt(() -> begun.accept(imports.begin(new RosterFile(name, bytes)))));
    }

    private Div paste() {
        cells.setLabel(Words.text("roster.paste.label"));
        cells.setHelperText(Words.text("roster.paste.hint"));
        cells.setWidthFull();
        cells.setMinRows(3);
        cells.setMaxRows(8);
        cells.setMaxLength(LONGEST_PASTE);
        cells.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Button read = new Button(Words.text("roster.paste.read"), click -> readPasted());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(cells, read);
    }

    private void readPasted() {
        cells.setInvalid(false);
        try {
            if (cells.getValue().isBlank()) refuse(Words.text("roster.paste.empty"));
            else begun.accept(imports.begin(RosterFile.pasted(cells.getValue())));
        } catch (BusinessException refused) {
            refuse(Notices.text(refused));
        }
    }

    private void refuse(String text) {
        cells.setErrorMessage(text);
        cells.setInvalid(true);
        cells.focus();
    }
}
