package kr.dongne.material;

import java.util.HexFormat;
import java.util.Locale;

/** A file whose name was scrubbed and whose content is what its name says. */
record MaterialFile(String name, Type type) {

    private static final int LARGEST_MEGABYTES = 20;
    private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0a1b11ae1";

    /** The kinds of files that are taken, each with the bytes that it begins with. */
    enum Type {
        PDF("application/pdf", "255044462d"),
        HWP("application/x-hwp", OLE),
        HWPX("application/hwp+zip", ZIP),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
        PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", ZIP),
        PNG("image/png", "89504e470d0a1a0a"),
        JPG("image/jpeg", "ffd8ff");

        private final String contentType;
        private final String beginning;

        Type(String contentType, String beginning) {
            this.contentType = contentType;
            this.beginning = beginning;
        }

        String contentType() {
            return contentType;
        }

        private boolean begins(byte[] bytes) {
            int length = Math.min(bytes.length, beginning.length() / 2);
            return HexFormat.of().formatHex(bytes, 0, length).equals(beginning);
        }
    }

    static MaterialFile of(String typedName, byte[] bytes) {
        String name = scrubbed(typedName);
        if (bytes.length == 0) throw new MaterialProblem.FileRefused("material.problem.file-empty");
        if (bytes.length > LARGEST)
            throw new MaterialProblem.FileRefused("material.problem.file-too-large", LARGEST_MEGABYTES);
        Type type = typeOf(name);
        if (!type.begins(bytes)) throw new MaterialProblem.FileRefused("material.problem.file-not-what-it-says", name);
        return new MaterialFile(name, type);
    }

    private static Type typeOf(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        if (ending.equals("JPEG")) return Type.JPG;
        for (Type type : Type.values()) if (type.name().equals(ending)) return type;
        throw new MaterialProblem.FileRefused("material.problem.file-kind");
    }

    /** The last piece of any path, without control, format and quoting characters, not too long, its ending kept. */
    private static String scrubbed(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;]", "").strip();
        while (name.startsWith(".")) name = name.substring(1);
        if (name.length() <= LONGEST_NAME) return name;
        String ending = name.substring(Math.max(name.lastIndexOf('.'), name.length() - 10));
        return name.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
