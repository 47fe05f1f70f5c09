package kr.dongne.privacy.ui;

import kr.dongne.document.DocumentFile;
import kr.dongne.shared.ui.Downloads;

/** Documents on their way to the browser. */
final class Files {

    private Files() {}

    static Downloads.File of(DocumentFile file) {
        return new Downloads.File(file.name(), file.contentType(), file.content());
    }
}
