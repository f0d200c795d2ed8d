# One image, the role as argument: docker run congvu streams --config /etc/congvu/congvu.yaml
FROM eclipse-temurin:25.0.1_8-jdk-noble AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -Pfast -Dmaven.test.skip=true package

FROM eclipse-temurin:25.0.1_8-jre-noble
RUN useradd --system --uid 10001 --home-dir /var/lib/congvu --create-home congvu
WORKDIR /opt/congvu
COPY --from=build /src/bench/target/dist/ ./
COPY --from=build /src/congvu ./
COPY --from=build /src/profiles ./profiles
COPY --from=build /src/data ./data
COPY --from=build /src/reference ./reference
USER congvu
VOLUME /var/lib/congvu
# Where a demo keeps its data, and whatever else is written by a relative name.
WORKDIR /var/lib/congvu
ENTRYPOINT ["/opt/congvu/congvu"]
CMD ["help"]
