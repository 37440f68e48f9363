"""Charts painted with Qt's painter: views, their texts, and the pane that frames them (docs/charts.md)."""
