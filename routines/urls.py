"""Routes of the routines app."""

from django.urls import path

from routines import views

app_name = "routines"

urlpatterns = [
    path("routine/for/<uuid:assessment_id>/", views.choose, name="choose"),
    path("routine/<uuid:plan_id>/", views.plan, name="plan"),
    path("routine/<uuid:plan_id>/swap/<int:position>/", views.swap, name="swap"),
    path("routine/<uuid:plan_id>/follow/", views.follow, name="follow"),
    path("routine/<uuid:plan_id>/done/", views.done, name="done"),
    path("practice/<uuid:practice_id>/", views.practice, name="practice"),
]
