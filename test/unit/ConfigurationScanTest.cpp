// What is said of a whole configuration file: findings, fixes, what is skipped.

#include "checks/configuration/Scan.h"

#include "gtest/gtest.h"

using namespace fanout;

namespace {

std::string repeat(llvm::StringRef Text, unsigned Times) {
  std::string Result;
  for (unsigned I = 0; I < Times; ++I)
    Result += Text;
  return Result;
}

TEST(ConfigurationScan, AFileThatIsNoConfigurationIsNotAnalysed) {
  ConfigScan Scan = scanConfiguration("int main() {}", "main.cpp");
  ASSERT_EQ(Scan.Skipped.size(), 1u);
  EXPECT_EQ(Scan.Skipped[0].Why, "not a configuration file by its name");
}

TEST(ConfigurationScan, WhatComesBeforeAnErrorIsReportedToo) {
  ConfigScan Scan =
      scanConfiguration("redis:\n  max_idle_conns: 5\n---\na: [\n", "a.yaml");
  EXPECT_EQ(Scan.Findings.size(), 1u);
  EXPECT_EQ(Scan.Skipped.size(), 1u);
}

TEST(ConfigurationScan, TheFixBoundsByWhatIsKept) {
  auto FixOf = [](llvm::StringRef Text, llvm::StringRef Path) {
    ConfigScan Scan = scanConfiguration(Text, Path);
    if (Scan.Findings.size() != 1 || Scan.Findings[0].Fix.size() != 1)
      return std::string("no fix");
    const Edit &Fix = Scan.Findings[0].Fix[0];
    std::string Fixed = Text.str();
    Fixed.replace(Fix.Where.Offset, Fix.Where.Length, Fix.Text);
    EXPECT_TRUE(scanConfiguration(Fixed, Path).Findings.empty()) << Fixed;
    return Fixed;
  };
  EXPECT_EQ(
      FixOf("persistence:\n  connectionPool:\n    maxIdleConns: 9\n", "a.yaml"),
      "persistence:\n  connectionPool:\n    maxOpenConns: 9\n    maxIdleConns: "
      "9\n");
  EXPECT_EQ(
      FixOf("{\"persistence\": {\"connectionPool\": {\"maxIdleConns\": 9}}}",
            "a.json"),
      "{\"persistence\": {\"connectionPool\": {\"maxOpenConns\": 9, "
      "\"maxIdleConns\": 9}}}");
  EXPECT_EQ(
      FixOf("persistence:\n- connectionPool: {maxIdleConns: 9}\n", "a.yaml"),
      "persistence:\n- connectionPool: {maxOpenConns: 9, maxIdleConns: 9}\n");
  EXPECT_EQ(FixOf("[db]\nmax_idle_conns = 9\nmax_open_conns = 0\n", "a.toml"),
            "[db]\nmax_idle_conns = 9\nmax_open_conns = 9\n");
  EXPECT_EQ(FixOf("[db]\nmax_idle_conns = 9\n", "a.toml"), "no fix");
}

TEST(ConfigurationScan, EachPlaceIsReportedOnce) {
  ConfigScan Scan = scanConfiguration(
      "a: &a\n  redis: {max_idle_conns: 5}\nb: *a\nc: *a\n", "a.yaml");
  EXPECT_EQ(Scan.Findings.size(), 1u);
}

TEST(ConfigurationScan, ManyObjectsAreNoTrouble) {
  std::string Text = "{\"a\": [" +
                     repeat("{\"max_idle_conns\": 1, \"b\": \"c\"},", 10000) +
                     "{}]}";
  EXPECT_TRUE(scanConfiguration(Text, "a.json").Findings.empty());
}

// Each asks what is beside it and in the whole document: minutes, if each
// looked for itself.
TEST(ConfigurationScan, ManySiblingsAreNoTrouble) {
  const std::string Server = "  server s 10.0.0.1:80 pool-max-conn 5\n";
  EXPECT_EQ(
      scanConfiguration("backend a\n" + repeat(Server, 60000), "haproxy.cfg")
          .Findings.size(),
      60000u);
  const std::string Section =
      "defaults\n  default-server maxconn 4\nbackend a\n" + Server;
  EXPECT_TRUE(scanConfiguration(repeat(Section, 20000), "haproxy.cfg")
                  .Findings.empty());
  const std::string Upstream = "upstream u { server a; keepalive 5; }\n";
  EXPECT_EQ(
      scanConfiguration(repeat(Upstream, 60000), "nginx.conf").Findings.size(),
      60000u);
  EXPECT_EQ(scanConfiguration(repeat("-max_connection_pool_size=5\n", 200000),
                              "a.flags")
                .Findings.size(),
            1u);
}

} // namespace
