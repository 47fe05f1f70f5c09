package kr.dongne.document;

/** A file that is ready for a download: a safe name, its media type, its bytes. */
@SuppressWarnings("ArrayRecordComponent") // carried from writer to download, never compared
public record DocumentFile(String name, String contentType, byte[] content) {

    /** The register as a workbook; the title may be any text. */
    public static DocumentFile xlsx(String title, Register register) {
        return new DocumentFile(
                FileNames.safe(title, "xlsx"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                RegisterXlsx.write(register));
    }

    /** The register as an A4 PDF; the title may be any text. */
    public static DocumentFile pdf(String title, Register register) {
        return new DocumentFile(FileNames.safe(title, "pdf"), "application/pdf", RegisterPdf.write(register));
    }
}
