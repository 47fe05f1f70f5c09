package kr.dongne.inbox;

import kr.dongne.itip.IncomingMessage;

/** One incoming mail with its contents as far as they could be understood. */
public record InboxItem(InboxRow row, IncomingMessage message) {}
