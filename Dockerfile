# The console as an image: built in one stage, run in another by a user who is not root.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY frontend frontend
COPY src src
RUN mvn -q -B -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/dongne.jar extract --destination /program

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 dongne \
    && useradd --system --uid 10001 --gid dongne --home-dir /var/lib/dongne --shell /usr/sbin/nologin dongne \
    && install -d -o dongne -g dongne -m 0700 /var/lib/dongne
COPY --from=build /program /opt/dongne
USER dongne
WORKDIR /opt/dongne
ENV DONGNE_HOME=/var/lib/dongne
VOLUME /var/lib/dongne
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider", "-jar", "dongne.jar"]
