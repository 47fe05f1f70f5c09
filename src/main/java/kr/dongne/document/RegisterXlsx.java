package kr.dongne.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes a register as a workbook; whatever a user typed is a string cell, never a formula. */
public final class RegisterXlsx {

    private RegisterXlsx() {}

    /** The bytes of the workbook (ECMA-376), A4, its column heads repeated on every printed page. */
    public static byte[] write(Register register) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Dongne", "1.0")) {
            workbook.properties().setTitle(CellText.clean(register.title()));
            workbook.setGlobalDefaultFont("맑은 고딕", 11);
            writeSheets(workbook, register);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeSheets(Workbook workbook, Register register) {
        SheetNames names = new SheetNames();
        if (!register.layout().sectionsApart() || register.sections().isEmpty()) {
            new XlsxSheet(workbook.newWorksheet(names.next(register.title())), register).write(register.sections());
            return;
        }
        for (Section section : register.sections()) {
            new XlsxSheet(workbook.newWorksheet(names.next(section.heading())), register).write(List.of(section));
        }
    }
}
