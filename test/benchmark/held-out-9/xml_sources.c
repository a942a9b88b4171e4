// spawn: pthread_create
// loop: for over XML nodes
// origin: parsed text
// distance: same function
// differs: where the thread is joined
// A: bounded N3 | limiter: none | waits: in the iteration
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
// packages: libxml-2.0
#include "witness.h"
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <pthread.h>
#include <string.h>

static void *import_source(void *arg) {
  xmlNodePtr source = arg;
  xmlChar *href = xmlGetProp(source, BAD_CAST "href");
  witnessTask();
  xmlFree(href);
  return NULL;
}

int import_feed(const char *xml, int len) {
  xmlDocPtr doc = xmlReadMemory(xml, len, "feed.xml", NULL, XML_PARSE_NONET);
  xmlNodePtr root, node;
  pthread_t *tids;
  size_t n = 0;

  if (!doc)
    return -1;
  root = xmlDocGetRootElement(doc);
  tids = calloc(xmlChildElementCount(root) + 1, sizeof(*tids));
  for (node = root->children; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE || strcmp((const char *)node->name, "source"))
      continue;
    if (pthread_create(&tids[n], NULL, import_source, node))
      break;
#ifndef TWIN
    pthread_join(tids[n], NULL);
#endif
    n++;
  }
#ifdef TWIN
  for (size_t i = 0; i < n; i++)
    pthread_join(tids[i], NULL);
#endif
  free(tids);
  xmlFreeDoc(doc);
  return (int)n;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv), at;
  char *xml = malloc(n * 24 + 32);
  at = (size_t)sprintf(xml, "<feed>");
  for (size_t i = 0; i < n; i++)
    at += (size_t)sprintf(xml + at, "<source href='a'/>");
  at += (size_t)sprintf(xml + at, "</feed>");
  xmlInitParser();
  import_feed(xml, (int)at);
  return witnessReport();
}
