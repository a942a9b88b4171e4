// REQUIRES: xml-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17 -I/usr/include/libxml2
// Nodes of documents that are parsed from what the caller gives.

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <pthread.h>

void *work(void *);

static void start(xmlNodePtr node) {
  pthread_t thread;
  if (!pthread_create(&thread, 0, work, node))
    pthread_detach(thread);
}

void each_node(const char *text, int length) {
  xmlDocPtr document = xmlReadMemory(text, length, "a.xml", NULL, XML_PARSE_NONET);
  xmlNodePtr root = xmlDocGetRootElement(document);
  for (xmlNodePtr node = root->children; node; node = node->next)
    start(node);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void ten_nodes(const char *text, int length) {
  xmlDocPtr document = xmlReadMemory(text, length, "a.xml", NULL, XML_PARSE_NONET);
  xmlNodePtr root = xmlDocGetRootElement(document);
  int started = 0;
  for (xmlNodePtr node = root->children; node; node = node->next) {
    if (started == 10)
      break;
    start(node);
    started++;
  }
}

void each_element(const char *text, int length) {
  xmlNodePtr root, node;
  xmlDocPtr document = xmlParseMemory(text, length);
  root = xmlDocGetRootElement(document);
  for (node = xmlFirstElementChild(root); node; node = xmlNextElementSibling(node))
    start(node);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Unknown: the file may hold settings.
void of_a_file(const char *name) {
  xmlDocPtr document = xmlReadFile(name, NULL, XML_PARSE_NONET);
  xmlNodePtr root = xmlDocGetRootElement(document);
  for (xmlNodePtr node = root->children; node; node = node->next)
    start(node);
}
