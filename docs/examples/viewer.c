/* Shows a Mermaid diagram in a window and says what is clicked, with its place in the text.
 *
 *   cc -c viewer.c $(pkg-config --cflags gtk+-3.0 mmdc-cairo)
 *   c++ viewer.o -o viewer $(pkg-config --libs gtk+-3.0 mmdc-cairo)
 *   ./viewer diagram.mmd
 *
 * `./viewer diagram.mmd X Y` clicks once at a place of the drawing by itself and ends. */
#include <stdio.h>
#include <stdlib.h>

#include <gtk/gtk.h>

#include <mmdc/c.h>

typedef struct {
  mmdc_drawing* drawing;
  GtkWidget* area;
  const mmdc_element* selected; /* NULL for none */
  double click_x, click_y;      /* where to click by itself */
  gboolean clicks_itself;
} Viewer;

static void select_at(Viewer* viewer, double x, double y) {
  const mmdc_element* element = mmdc_drawing_hit_test(viewer->drawing, x, y, 3);
  viewer->selected = element;
  if (element != NULL) {
    printf("%s %s \"%s\", bytes %zu to %zu of the text\n", mmdc_element_kind_name(element->kind),
           element->id, element->text, element->begin, element->end);
  } else {
    puts("nothing");
  }
  gtk_widget_queue_draw(viewer->area);
}

static gboolean on_click(GtkWidget* area, GdkEventButton* event, gpointer data) {
  (void)area;
  select_at(data, event->x, event->y);
  return TRUE;
}

static gboolean click_and_end(gpointer data) {
  Viewer* viewer = data;
  select_at(viewer, viewer->click_x, viewer->click_y);
  gtk_main_quit();
  return G_SOURCE_REMOVE;
}

static gboolean on_draw(GtkWidget* area, cairo_t* cr, gpointer data) {
  Viewer* viewer = data;
  (void)area;
  mmdc_drawing_paint(viewer->drawing, cr);
  if (viewer->selected != NULL) {
    const mmdc_element* e = viewer->selected;
    cairo_set_source_rgba(cr, 0.1, 0.4, 0.9, 0.8);
    cairo_set_line_width(cr, 2);
    cairo_rectangle(cr, e->x - 3, e->y - 3, e->width + 6, e->height + 6);
    cairo_stroke(cr);
  }
  if (viewer->clicks_itself) {
    viewer->clicks_itself = FALSE;
    g_idle_add(click_and_end, viewer);
  }
  return TRUE;
}

static void show_window(Viewer* viewer) {
  GtkWidget* window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
  GtkWidget* scrolled = gtk_scrolled_window_new(NULL, NULL);
  viewer->area = gtk_drawing_area_new();
  gtk_widget_set_size_request(viewer->area, (int)mmdc_drawing_width(viewer->drawing) + 1,
                              (int)mmdc_drawing_height(viewer->drawing) + 1);
  gtk_widget_add_events(viewer->area, GDK_BUTTON_PRESS_MASK);
  gtk_window_set_default_size(GTK_WINDOW(window), 1000, 700);
  gtk_container_add(GTK_CONTAINER(scrolled), viewer->area);
  gtk_container_add(GTK_CONTAINER(window), scrolled);
  g_signal_connect(viewer->area, "draw", G_CALLBACK(on_draw), viewer);
  g_signal_connect(viewer->area, "button-press-event", G_CALLBACK(on_click), viewer);
  g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
  gtk_widget_show_all(window);
}

int main(int argc, char** argv) {
  Viewer viewer = {0};
  gchar* text = NULL;
  gsize length = 0;
  char* messages;
  mmdc_options* options;
  gtk_init(&argc, &argv);
  if (argc < 2) {
    fputs("viewer: name a Mermaid file\n", stderr);
    return 2;
  }
  if (!g_file_get_contents(argv[1], &text, &length, NULL)) {
    fprintf(stderr, "viewer: %s can't be read\n", argv[1]);
    return 3;
  }
  options = mmdc_options_new();
  if (options != NULL) mmdc_options_use_fonts_here(options);
  viewer.drawing = mmdc_draw(text, length, options);
  mmdc_options_free(options);
  g_free(text);
  messages = mmdc_drawing_messages(viewer.drawing, argv[1]);
  fputs(messages, stderr);
  mmdc_free(messages);
  if (!mmdc_drawing_ok(viewer.drawing)) return 1;
  if (argc == 4) {
    viewer.clicks_itself = TRUE;
    viewer.click_x = atof(argv[2]);
    viewer.click_y = atof(argv[3]);
  }
  show_window(&viewer);
  gtk_main();
  mmdc_drawing_free(viewer.drawing);
  return 0;
}
