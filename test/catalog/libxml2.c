// REQUIRES: xml-headers
// RUN: %row_check libxml2 %s -- -std=gnu17 -I/usr/include/libxml2
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

void documents(const char *text, const xmlChar *utf8, int length) {
  xmlReadMemory(text, length, "a.xml", NULL, 0);   //= minimum
  xmlReadDoc(utf8, "a.xml", NULL, 0);              //= minimum
  xmlParseMemory(text, length);                    //= minimum
  xmlParseDoc(utf8);                               //= minimum
  htmlReadMemory(text, length, "a.html", NULL, 0); //= minimum
  htmlReadDoc(utf8, "a.html", NULL, 0);            //= minimum
  xmlReadFile("a.xml", NULL, 0);
}

void nodes(xmlDocPtr document) {
  xmlNodePtr root = xmlDocGetRootElement(document); //= minimum
  xmlFirstElementChild(root);                       //= minimum
  xmlChildElementCount(root);                       //= minimum
}
