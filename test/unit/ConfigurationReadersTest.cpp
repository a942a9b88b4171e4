// What the readers make of texts: places, kinds, and what they refuse.

#include "checks/configuration/Blank.h"
#include "checks/configuration/Readers.h"
#include "checks/configuration/Scan.h"

#include "gtest/gtest.h"

using namespace fanout;

namespace {

/// The node at the end of a chain of keys of the first document, or null.
const ConfigNode *at(const ConfigTree &Tree, std::vector<std::string> Keys) {
  if (Tree.Documents.empty())
    return nullptr;
  const ConfigNode *Node = &Tree.Documents.front();
  for (const std::string &Key : Keys)
    if (Node)
      Node = Node->child(Key);
  return Node;
}

/// "line:column" of the key and of the value.
std::string places(llvm::StringRef Text, const ConfigNode *Node) {
  if (!Node)
    return "absent";
  LineTable Lines(Text, "f");
  auto Print = [&](Span At) {
    Location Where = Lines.locate(At);
    return std::to_string(Where.Line) + ":" + std::to_string(Where.Column);
  };
  return Print(Node->KeyAt) + " " + Print(Node->ValueAt);
}

std::string error(llvm::StringRef Text, ConfigFormat Format) {
  return readConfiguration(Text, Format).Error;
}

std::string repeat(llvm::StringRef Text, unsigned Times) {
  std::string Result;
  for (unsigned I = 0; I < Times; ++I)
    Result += Text;
  return Result;
}

TEST(ConfigurationReaders, YamlPlacesAndKinds) {
  llvm::StringRef Text = "a:\n  b: 12\n  \"c\": '5'\nd: [~, true, \"${X}\"]\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Yaml);
  EXPECT_EQ(places(Text, at(Tree, {"a", "b"})), "2:3 2:6");
  EXPECT_EQ(places(Text, at(Tree, {"a", "c"})), "3:3 3:8");
  EXPECT_EQ(at(Tree, {"a", "b"})->Number, 12);
  EXPECT_EQ(at(Tree, {"a", "c"})->Kind, ConfigKind::Integer);
  const ConfigNode *List = at(Tree, {"d"});
  ASSERT_EQ(List->Children.size(), 3u);
  EXPECT_EQ(List->Children[0].Kind, ConfigKind::Null);
  EXPECT_EQ(List->Children[1].Kind, ConfigKind::Boolean);
  EXPECT_EQ(List->Children[2].Kind, ConfigKind::Templated);
}

TEST(ConfigurationReaders, YamlInABlockScalarHasItsPlaces) {
  llvm::StringRef Text = "x: |\n    a:\n      b: 1\ny: >-\n  c: 2\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Yaml);
  EXPECT_EQ(places(Text, at(Tree, {"x", "a", "b"})), "3:7 3:10");
  EXPECT_EQ(places(Text, at(Tree, {"y", "c"})), "5:3 5:6");
}

TEST(ConfigurationReaders, TextThatOnlyLooksLikeYamlIsNoError) {
  ConfigTree Tree = readConfiguration("x: |\n  note: [ not closed\n  }{\n",
                                      ConfigFormat::Yaml);
  EXPECT_EQ(Tree.Error, "");
  EXPECT_TRUE(at(Tree, {"x"})->Children.empty());
}

TEST(ConfigurationReaders, JsonWithCommentsKeepsItsColumns) {
  llvm::StringRef Text =
      "{ // one\n  /* two\n */ \"a\": {\"b\": \"http://x\", \"c\": 1}}\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Json);
  EXPECT_EQ(Tree.Error, "");
  EXPECT_EQ(at(Tree, {"a", "b"})->Text, "http://x");
  EXPECT_EQ(places(Text, at(Tree, {"a", "c"})), "3:28 3:33");
}

TEST(ConfigurationReaders, TomlColumnsCountBytes) {
  llvm::StringRef Text = "[a]\nb = { \"ü\" = 1, c = 2 }\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Toml);
  EXPECT_EQ(places(Text, at(Tree, {"a", "b", "c"})), "2:17 2:21");
  EXPECT_EQ(at(Tree, {"a", "b"})->Children[1].Key, "ü");
}

TEST(ConfigurationReaders, IniSectionsAndSeparators) {
  llvm::StringRef Text = "; c\n[a.b]\r\nk = 1 ; c\r\nl: 2\nm 3\n-n=4\n[db]\nx "
                         "= host=h pool_size=7\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Ini);
  EXPECT_EQ(places(Text, at(Tree, {"a", "b", "k"})), "3:1 3:5");
  EXPECT_EQ(at(Tree, {"a", "b", "k"})->Text, "1");
  EXPECT_EQ(at(Tree, {"a", "b", "l"})->Text, "2");
  EXPECT_EQ(at(Tree, {"a", "b", "m"})->Text, "3");
  EXPECT_EQ(at(Tree, {"a", "b", "n"})->Text, "4");
  EXPECT_EQ(places(Text, at(Tree, {"db", "x", "poolsize"})), "8:12 8:22");
}

TEST(ConfigurationReaders, PropertiesAreNestedByTheirDots) {
  llvm::StringRef Text = "! c\na.b.c=1\na.b.d = two \\\n  a.b.e=3\na.b.f:4\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Properties);
  EXPECT_EQ(places(Text, at(Tree, {"a", "b", "c"})), "2:1 2:7");
  EXPECT_EQ(at(Tree, {"a", "b", "e"}), nullptr); // a continued line
  EXPECT_EQ(at(Tree, {"a", "b", "f"})->Number, 4);
}

TEST(ConfigurationReaders, NginxDirectivesAndParameters) {
  llvm::StringRef Text =
      "http { upstream u {\n server a:1 max_conns=5 weight=2;"
      "\n keepalive 3; } # c }\n}\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Nginx);
  EXPECT_EQ(Tree.Error, "");
  EXPECT_EQ(places(Text, at(Tree, {"http", "upstream", "server", "maxconns"})),
            "2:13 2:23");
  EXPECT_EQ(at(Tree, {"http", "upstream", "keepalive"})->Number, 3);
  EXPECT_EQ(error("http { a b;\n", ConfigFormat::Nginx), "'{' without '}'");
  EXPECT_EQ(error("a b; }\n", ConfigFormat::Nginx), "'}' without '{'");
  EXPECT_EQ(
      error("server { content_by_lua_block { if x { } } a \"};\"; b ${c}; }",
            ConfigFormat::Nginx),
      "");
}

TEST(ConfigurationReaders, HAProxySectionsAndOptions) {
  llvm::StringRef Text =
      "backend b\n  server s 1.1.1.1:80 check maxconn 5 # x\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::HAProxy);
  EXPECT_EQ(places(Text, at(Tree, {"backend", "server", "maxconn"})),
            "2:29 2:37");
}

TEST(ConfigurationReaders, AnchorsAndMerges) {
  llvm::StringRef Text = "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3\ne: *x\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Yaml);
  EXPECT_EQ(at(Tree, {"d", "b"})->Number, 3);
  EXPECT_EQ(at(Tree, {"d", "c"})->Number, 2);
  EXPECT_EQ(at(Tree, {"e", "b"})->Number, 1);
}

TEST(ConfigurationReaders, ExponentialAliasesAreRefused) {
  std::string Text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int I = 1; I < 30; ++I) {
    std::string Last = "*a" + std::to_string(I - 1);
    Text += "a" + std::to_string(I) + ": &a" + std::to_string(I) + " [" + Last +
            repeat(", " + Last, 9) + "]\n";
  }
  EXPECT_EQ(
      error(Text, ConfigFormat::Yaml),
      "more than 400000 values (aliases counted as often as they are used)");
}

TEST(ConfigurationReaders, AnAnchorInsideItselfIsNoValue) {
  ConfigTree Tree = readConfiguration("a: &x [*x, *y]\n", ConfigFormat::Yaml);
  EXPECT_EQ(Tree.Error, "");
}

TEST(ConfigurationReaders, DepthIsBounded) {
  for (const char *Open : {"[", "{a: ", "{\"a\": ", "- ", "? "}) {
    std::string Text = repeat(Open, 100000);
    EXPECT_EQ(error(Text, ConfigFormat::Yaml), "nested deeper than 100 levels")
        << Open;
  }
  EXPECT_EQ(error(repeat("[", 100000), ConfigFormat::Json),
            "nested deeper than 100 levels");
  EXPECT_NE(error("a = " + repeat("[", 100000), ConfigFormat::Toml), "");
  EXPECT_NE(error("[" + repeat("a.", 100000) + "a]", ConfigFormat::Toml), "");
  EXPECT_NE(error("[" + repeat("a.", 1000) + "a]", ConfigFormat::Toml), "");
  EXPECT_EQ(error(repeat("a {\n", 100000), ConfigFormat::Nginx),
            "nested deeper than 100 levels");
  EXPECT_EQ(error(repeat("a {\n", 100000), ConfigFormat::Ini),
            "nested deeper than 100 levels");
}

TEST(ConfigurationReaders, BrokenInputIsNamed) {
  using enum ConfigFormat;
  EXPECT_EQ(error(llvm::StringRef("a: 1\0", 5), Yaml),
            "it holds NUL bytes, so it is not text");
  EXPECT_EQ(error("a: \xFF\n", Yaml), "not valid UTF-8 from byte 4");
  EXPECT_EQ(error("\xFF\xFE", Json), "UTF-16; save it as UTF-8");
  EXPECT_EQ(error("a = \xE4\n", Properties), "");
  EXPECT_NE(error("a: b: c\n", Yaml), "");
  EXPECT_NE(error("{\"a\": ", Json), "");
  EXPECT_NE(error("a = \n", Toml), "");
  EXPECT_NE(error("[$a]\n", Toml), "");
  EXPECT_NE(error("a = { \"b= 1 ü\n", Toml), "");
  EXPECT_EQ(error(std::string((8u << 20) + 1, ' '), Yaml), "larger than 8 MiB");
}

TEST(ConfigurationReaders, EmptyFilesAreRead) {
  for (ConfigFormat Format :
       {ConfigFormat::Yaml, ConfigFormat::Json, ConfigFormat::Toml,
        ConfigFormat::Ini, ConfigFormat::Properties, ConfigFormat::Nginx,
        ConfigFormat::HAProxy})
    for (const char *Text : {"", "\n", "\r\n", "# c\n", "\xEF\xBB\xBF"})
      EXPECT_EQ(error(Text, Format), "") << formatName(Format).str();
}

TEST(ConfigurationReaders, TemplatesKeepTheirLength) {
  std::string Text =
      "a: {{ .b }}\n  {{- if x }}  \nc: \"{{ d }}\" {{/* }}\n*/}}\n";
  std::string Blanked = Text;
  blankTemplates(Blanked);
  EXPECT_EQ(Blanked, "a: TTTTTTTT\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nc: "
                     "\"TTTTTTT\" TTTTTTTTTTTT\n");
  EXPECT_EQ(Blanked.size(), Text.size());
}

TEST(ConfigurationReaders, HelmTemplatesAreRead) {
  llvm::StringRef Text = "x: |-\n  {{- if .a }}\n    b: 1\n{{ c }}\n"
                         "y: |{{ d | nindent 2 }}\nz: {{ e }}\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Yaml);
  EXPECT_EQ(Tree.Error, "");
  EXPECT_EQ(places(Text, at(Tree, {"x", "b"})), "3:5 3:8");
  EXPECT_EQ(at(Tree, {"z"})->Kind, ConfigKind::Templated);
}

TEST(ConfigurationReaders, BlockScalarsMaySayTheirIndentation) {
  llvm::StringRef Text = "a: |2-\n\n  b: 1\nc: >1\n d\ne: |+2\n  f: 3\ng: 4\n";
  ConfigTree Tree = readConfiguration(Text, ConfigFormat::Yaml);
  EXPECT_EQ(Tree.Error, "");
  EXPECT_EQ(places(Text, at(Tree, {"e", "f"})), "7:3 7:6");
  EXPECT_EQ(places(Text, at(Tree, {"g"})), "8:1 8:4");
}

TEST(ConfigurationReaders, FormatsByNameAndText) {
  EXPECT_EQ(detectFormat("a/x.yml", ""), ConfigFormat::Yaml);
  EXPECT_EQ(detectFormat("x.conf", "upstream a { server b; }"),
            ConfigFormat::Nginx);
  EXPECT_EQ(
      detectFormat("x.cfg", "defaults\n  mode http\nbackend b\n server a b\n"),
      ConfigFormat::HAProxy);
  EXPECT_EQ(detectFormat("x.conf", "a = 1\n"), ConfigFormat::Ini);
  EXPECT_EQ(detectFormat("x.conf", "{\"a\": 1}"), ConfigFormat::Json);
  EXPECT_EQ(detectFormat("x.cpp", ""), std::nullopt);
}

TEST(ConfigurationReaders, FilesWorthReadingInATree) {
  for (const char *Path : {"a.yaml", "conf/app.ini", "docs/sample.yml",
                           "deploy/nginx.conf", "examples/x.toml"})
    EXPECT_TRUE(isConfigurationFile(Path)) << Path;
  for (const char *Path :
       {"main.cpp", "package-lock.json", "x/testdata/a.yaml", "fixtures/a.toml",
        "tests/data/a.yaml", "src/test/resources/a.yml",
        "docs/reference/a.toml", ".github/workflows/ci.yml",
        "values.schema.json", ".gitlab-ci.yml", "compile_commands.json",
        "azure-pipelines.yml", "a.yaml.j2"})
    EXPECT_FALSE(isConfigurationFile(Path)) << Path;
}

} // namespace
