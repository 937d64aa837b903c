using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.TagHelpers;

/// <summary>
/// Jauge : <c>&lt;vs-jauge valeur="7" max="9" libelle="Grigny : 7 étapes faites sur 9" fine /&gt;</c>. Le nombre est toujours écrit à côté.
/// Sans libellé, la jauge est décorative : c'est la barre d'un tableau.
/// </summary>
[HtmlTargetElement("vs-jauge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JaugeTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public decimal Valeur { get; set; }

    public decimal Max { get; set; } = 100;

    public string? Libelle { get; set; }

    public bool Fine { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Devenir(output, "progress", "vs-jauge" + (Fine ? " vs-jauge--fine" : "") + (Libelle is null ? " vs-jauge--fine vs-jauge--barre" : ""));
        output.Attributes.SetAttribute("max", Max.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("value", Valeur.ToString(CultureInfo.InvariantCulture));
        if (Libelle is null) output.Attributes.SetAttribute("aria-hidden", "true");
        else output.Attributes.SetAttribute("aria-label", Libelle);
    }
}

/// <summary>
/// Étapes d'un objet : <c>&lt;vs-etapes&gt;&lt;vs-etape libelle="Brouillon" avancement="Fait"&gt;12 févr. 2026&lt;/vs-etape&gt;…&lt;/vs-etapes&gt;</c>.
/// </summary>
[HtmlTargetElement("vs-etapes")]
public sealed class EtapesTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Devenir(output, "ol", "vs-etapes");
}

/// <inheritdoc cref="EtapesTagHelper"/>
[HtmlTargetElement("vs-etape", ParentTag = "vs-etapes")]
public sealed class EtapeTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public string Libelle { get; set; } = "";

    public EtatEtape Avancement { get; set; }

    /// <summary>Icône de l'étape en cours, celle de l'état.</summary>
    public string Icone { get; set; } = Icones.EnCours;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var detail = await Contenu(output);
        Devenir(output, "li", Avancement == EtatEtape.Fait ? "fait" : null);
        if (Avancement == EtatEtape.EnCours) output.Attributes.SetAttribute("aria-current", "step");
        var icone = Avancement switch { EtatEtape.Fait => Icones.Fait, EtatEtape.EnCours => Icone, _ => Icones.AVenir };
        output.Content.AppendHtml(Html.Element("span", "rond", Dessiner(icone)));
        if (Avancement == EtatEtape.Fait) output.Content.AppendHtml(Html.Element("span", "visually-hidden", "Fait : "));
        output.Content.AppendHtml(Html.Element("b", null, Libelle));
        if (detail is not null) output.Content.AppendHtml(detail);
    }
}

/// <summary>
/// Chronologie, la plus récente en haut :
/// <c>&lt;vs-chrono&gt;&lt;vs-evenement le="instant" fort&gt;Vigilance déclarée&lt;/vs-evenement&gt;…&lt;/vs-chrono&gt;</c>.
/// </summary>
[HtmlTargetElement("vs-chrono")]
public sealed class ChronoTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Devenir(output, "ol", "vs-chrono");
}

/// <inheritdoc cref="ChronoTagHelper"/>
[HtmlTargetElement("vs-evenement", ParentTag = "vs-chrono")]
public sealed class EvenementTagHelper(SpriteIcones sprite) : ComposantTagHelper(sprite)
{
    /// <summary>Instant en temps universel ; écrit à l'heure de Paris.</summary>
    public DateTime Le { get; set; }

    /// <summary>Événement marquant.</summary>
    public bool Fort { get; set; }

    /// <summary>Événement attendu, pas encore arrivé.</summary>
    public bool Attente { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent texte = await output.GetChildContentAsync();
        Devenir(output, "li", Fort ? "fort" : Attente ? "attente" : null);
        output.Content.AppendHtml(Html.Element("time", null, Formats.Instant(Le))
            .Avec("datetime", DateTime.SpecifyKind(Le, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        output.Content.AppendHtml(texte);
    }
}
