package kr.dongne.material;

/** A file of an event to be downloaded: always as an attachment, under its scrubbed name. */
@SuppressWarnings("ArrayRecordComponent") // carried to the response, never compared
public record MaterialContent(String fileName, String contentType, byte[] bytes) {}
