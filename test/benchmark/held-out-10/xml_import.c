// spawn: pthread_create
// loop: for over XML nodes
// origin: parsed text
// waits: join
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the loop stops after 20
// witness: runnable
// packages: libxml-2.0
#define _GNU_SOURCE
#include "witness.h"
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <pthread.h>
#include <string.h>

#define ROOM 20

struct import_thread {
  pthread_t tid;
  struct import_thread *next;
};

static void *import_product(void *node) {
  (void)node;
  witnessTask();
  return NULL;
}

int import_catalog(const char *text, int length) {
  xmlDocPtr doc = xmlReadMemory(text, length, "catalog.xml", NULL, XML_PARSE_NONET);
  if (!doc)
    return -1;
  int started = 0;
  struct import_thread *list = NULL;
  xmlNodePtr root = xmlDocGetRootElement(doc);
  for (xmlNodePtr node = root->children; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE || xmlStrcmp(node->name, BAD_CAST "product"))
      continue;
#ifdef TWIN
    if (started == ROOM)
      break;
#endif
    struct import_thread *t = malloc(sizeof(*t));
    pthread_create(&t->tid, NULL, import_product, node);
    t->next = list;
    list = t;
    started++;
  }
  while (list) {
    struct import_thread *t = list;
    list = t->next;
    pthread_join(t->tid, NULL);
    free(t);
  }
  xmlFreeDoc(doc);
  return started;
}

int main(int argc, char **argv) {
  size_t n = witnessSize(argc, argv);
  char *text = malloc(n * 16 + 64);
  strcpy(text, "<catalog>");
  char *end = text + strlen(text);
  for (size_t i = 0; i < n; ++i)
    end = stpcpy(end, "<product/>");
  end = stpcpy(end, "</catalog>");
  import_catalog(text, (int)(end - text));
  return witnessReport();
}
