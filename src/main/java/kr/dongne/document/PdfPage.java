package kr.dongne.document;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A register as a page to be set; users' text is only ever a text node, so it cannot become markup. */
final class PdfPage {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Register register;
    private final Document document;

    PdfPage(Register register) {
        this.register = register;
        this.document = emptyDocument();
    }

    Document document() {
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", register.language().toLanguageTag());
        document.appendChild(html);
        writeHead(child(html, "head"));
        Element body = child(html, "body");
        if (register.layout().sectionsApart()) writeApart(body);
        else writeTogether(body);
        return document;
    }

    private void writeHead(Element head) {
        text(head, "title", register.title());
        Element description = child(head, "meta");
        description.setAttribute("name", "subject");
        description.setAttribute("content", CellText.clean(register.title()));
        String orientation = register.layout().landscape() ? "landscape" : "portrait";
        text(head, "style", style(orientation, register.layout().rowHeight()));
    }

    private void writeApart(Element body) {
        boolean first = true;
        for (Section section : register.sections()) {
            Element page = child(body, "div");
            if (!first) page.setAttribute("class", "apart");
            writeRunning(page, register.title() + " · " + section.heading());
            writeTop(page);
            writeSection(page, section);
            writeClosing(page);
            first = false;
        }
        if (first) writeTogether(body);
    }

    private void writeTogether(Element body) {
        writeRunning(body, register.title());
        writeTop(body);
        for (Section section : register.sections()) writeSection(body, section);
        writeClosing(body);
    }

    /** What every page says at its top, so that a loose sheet can be put back. */
    private void writeRunning(Element parent, String text) {
        text(parent, "div", text).setAttribute("class", "running");
    }

    private void writeTop(Element parent) {
        text(parent, "h1", register.title());
        for (String note : register.notes()) text(parent, "p", note);
        Notice notice = register.notice();
        if (notice == null) return;
        Element frame = child(parent, "div");
        frame.setAttribute("class", "notice");
        text(frame, "h2", notice.heading());
        for (String line : notice.lines()) text(frame, "p", line);
    }

    private void writeSection(Element parent, Section section) {
        if (!section.heading().isEmpty()) text(parent, "h2", section.heading());
        Element table = child(parent, "table");
        Element heads = child(child(table, "thead"), "tr");
        for (Column column : register.columns()) {
            Element head = text(heads, "th", column.heading());
            head.setAttribute("scope", "col");
            head.setAttribute("style", String.format(Locale.ROOT, "width: %.2f%%", 100 * register.shareOf(column)));
        }
        Element rows = child(table, "tbody");
        for (List<String> texts : section.rows()) writeRow(child(rows, "tr"), texts);
    }

    private void writeRow(Element row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            Element cell = text(row, "td", texts.get(column));
            if (register.columns().get(column).kind() != Column.Kind.TEXT) cell.setAttribute("class", "middle");
        }
    }

    private void writeClosing(Element parent) {
        if (register.closing().isEmpty()) return;
        Element closing = child(parent, "div");
        closing.setAttribute("class", "closing");
        for (String line : register.closing()) text(closing, "p", line);
    }

    private Element text(Element parent, String name, String text) {
        Element element = child(parent, name);
        element.appendChild(document.createTextNode(CellText.clean(text)));
        return element;
    }

    private Element child(Element parent, String name) {
        Element element = document.createElementNS(XHTML, name);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String style(String orientation, int rowHeight) {
        return String.format(Locale.ROOT, """
            @page { size: A4 %s; margin: 16mm 12mm 16mm 12mm;
              @top-right { content: element(running); }
              @bottom-center { content: counter(page) " / " counter(pages);
                font-family: 'Pretendard GOV'; font-size: 9pt; color: #333333; } }
            * { font-family: 'Pretendard GOV'; }
            .running { position: running(running); text-align: right; font-size: 9pt; color: #333333; }
            body { margin: 0; font-size: 10.5pt; line-height: 1.4; color: #1e2124; }
            h1 { font-size: 18pt; font-weight: 700; text-align: center; margin: 0 0 4mm 0; }
            h2 { font-size: 13pt; font-weight: 700; margin: 5mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 1mm 0; }
            .apart { page-break-before: always; }
            .notice { border: 0.5pt solid #58616a; padding: 2.5mm 3mm 1.5mm 3mm; margin: 3mm 0 4mm 0;
              font-size: 9.5pt; page-break-inside: avoid; }
            .notice h2 { font-size: 10.5pt; margin: 0 0 1mm 0; }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin-top: 3mm;
              -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; height: %dmm; }
            th, td { border: 0.5pt solid #58616a; padding: 0.8mm 1.5mm; vertical-align: middle; text-align: left;
              word-wrap: break-word; white-space: pre-wrap; }
            th { font-weight: 700; text-align: center; background-color: #e8eef9; }
            .middle { text-align: center; }
            .closing { margin-top: 6mm; page-break-inside: avoid; }
            """, orientation, rowHeight);
    }
}
